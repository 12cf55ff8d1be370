"""Messages that were deleted or changed where they were said, and when they were gone from here."""

import sqlalchemy as sa
from alembic import op

from store.columns import Moment

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One new table; nothing that is there changes."""
    op.create_table(
        "takedowns",
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("external_id", sa.String(), nullable=False),
        sa.Column("message", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.Column("done_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("channel", "external_id", name=op.f("pk_takedowns")),
    )
    op.create_index(op.f("ix_takedowns_message"), "takedowns", ["message"])
