"""Budgets of senders, blocked and flagged addresses."""

import sqlalchemy as sa
from alembic import op

from store.columns import Moment

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Columns, indexes and a table; nothing that is there changes its meaning."""
    for name in ("full_at", "rest_until", "noticed_at"):
        op.add_column("conversations", sa.Column(name, Moment(), nullable=True))
    _partial("ix_conversations_rest_until", "conversations", ["rest_until"], "rest_until IS NOT NULL")
    for name in ("blocked", "flag"):
        op.add_column("addresses", sa.Column(name, sa.String(), nullable=False, server_default=""))
        with op.batch_alter_table("addresses") as table:
            table.alter_column(name, server_default=None)
    _partial("ix_inbox_resting", "inbox", ["conversation", "id"], "state = 'resting'")
    op.create_table(
        "address_steps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("address", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["address"], ["addresses.id"], name=op.f("fk_address_steps_address")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_address_steps")),
    )
    op.create_index(op.f("ix_address_steps_address"), "address_steps", ["address"])


def _partial(name: str, table: str, columns: list[str], where: str) -> None:
    op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))
