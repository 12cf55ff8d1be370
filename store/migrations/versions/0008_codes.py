"""Several drafts lie under one pairing code, and wrong codes are counted by address."""

import sqlalchemy as sa
from alembic import op

from store.columns import Moment

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What is parked becomes a list of one; one new table."""
    with op.batch_alter_table("parked") as parked:
        parked.alter_column("draft", new_column_name="drafts")
    op.execute("UPDATE parked SET drafts = '[' || drafts || ']'")
    op.create_table(
        "wrong_codes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("address", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["address"], ["addresses.id"], name=op.f("fk_wrong_codes_address")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wrong_codes")),
    )
    op.create_index(op.f("ix_wrong_codes_address"), "wrong_codes", ["address"])
    op.create_index(op.f("ix_wrong_codes_at"), "wrong_codes", ["at"])
