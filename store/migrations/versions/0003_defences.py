"""Budgets of senders, blocked and flagged addresses, and what was spent on a day."""

import sqlalchemy as sa
from alembic import op

from store.columns import Moment

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Columns, indexes and two tables; nothing that is there changes its meaning."""
    for name in ("full_at", "rest_until", "noticed_at"):
        op.add_column("conversations", sa.Column(name, Moment(), nullable=True))
    _partial("ix_conversations_rest_until", "conversations", ["rest_until"], "rest_until IS NOT NULL")
    for name in ("blocked", "flag"):
        op.add_column("addresses", sa.Column(name, sa.String(), nullable=False, server_default=""))
        with op.batch_alter_table("addresses") as table:
            table.alter_column(name, server_default=None)
    _partial("ix_inbox_resting", "inbox", ["conversation", "id"], "state = 'resting'")
    _partial("ix_outbox_capped", "outbox", ["id"], "state = 'capped'")
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
    op.create_table(
        "spending",
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("segments", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "channel", "name", name=op.f("pk_spending")),
    )


def _partial(name: str, table: str, columns: list[str], where: str) -> None:
    op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))
