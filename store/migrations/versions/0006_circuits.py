"""Whether a provider answers, known to every process."""

import sqlalchemy as sa
from alembic import op

from store.columns import Moment

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One new table; nothing that is there changes."""
    op.create_table(
        "circuits",
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("down_since", Moment(), nullable=True),
        sa.Column("next_try", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("channel", name=op.f("pk_circuits")),
    )
