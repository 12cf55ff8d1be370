"""The provider's own poster of receipts, who writes down which of them were promised to be kept."""

from channels.sms.fake import Posted, Poster
from channels.sms.fake.hooks import Pairs
from tests.faults.history import History, Op


class Postman(Poster):
    """The provider's own poster, writing down which receipts were promised to be kept."""

    told = History()

    def post(self, sid: str, url: str, pairs: Pairs) -> Posted:
        """As the poster does."""
        fields = dict(pairs)
        our_id, word = url.rpartition("/")[2].partition("#")[0], fields.get("MessageStatus", "")
        op = self.told.begin(Op("receipt", fields.get("To", ""), f"{our_id} {word}", word))
        posted = super().post(sid, url, pairs)
        if posted.taken:
            self.told.ok(op)
        return posted
