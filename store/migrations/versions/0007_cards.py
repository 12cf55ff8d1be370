"""Where the cards of cases lie on channels of staff, and what a turn told the person who takes its case."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One new table, and one column that is empty for every case there is."""
    op.create_table(
        "cards",
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("provider_id", sa.String(), nullable=False),
        sa.Column("post", sa.String(), nullable=False),
        sa.Column("shown", sa.String(), nullable=False),
        sa.Column("said", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["handoffs.id"], name=op.f("fk_cards_case")),
        sa.PrimaryKeyConstraint("case", "room", name=op.f("pk_cards")),
    )
    op.create_index(op.f("ix_cards_post"), "cards", ["post"])
    op.create_index(op.f("ix_cards_provider_id"), "cards", ["provider_id"])
    with op.batch_alter_table("handoffs") as cases:
        cases.add_column(sa.Column("matter", sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("handoffs") as cases:
        cases.alter_column("matter", server_default=None)
