"""Posts with buttons, posts that answer a message, cards for staff and posts that take the place of another."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

NEW = ("options", "ask", "answers", "card", "updates")


def upgrade() -> None:
    """Five columns, empty for every post there is."""
    with op.batch_alter_table("outbox") as posts:
        for name in NEW:
            posts.add_column(sa.Column(name, sa.String(), nullable=False, server_default=""))
        for name in NEW:
            posts.alter_column(name, server_default=None)
