"""Records of deletions, requests on hold, and a way from a conversation to all that arrived in it."""

import sqlalchemy as sa
from alembic import op

from store.columns import Moment

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('deletions',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('at', Moment(), nullable=False),
    sa.Column('what', sa.String(), nullable=False),
    sa.Column('many', sa.Integer(), nullable=False),
    sa.Column('before', Moment(), nullable=False),
    sa.Column('by', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_deletions'))
    )
    op.create_table('holds',
    sa.Column('tracking', sa.String(), nullable=False),
    sa.Column('by', sa.String(), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('at', Moment(), nullable=False),
    sa.PrimaryKeyConstraint('tracking', name=op.f('pk_holds'))
    )
    with op.batch_alter_table('inbox') as batch_op:
        batch_op.create_index(batch_op.f('ix_inbox_conversation'), ['conversation'], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('inbox') as batch_op:
        batch_op.drop_index(batch_op.f('ix_inbox_conversation'))
    op.drop_table('holds')
    op.drop_table('deletions')
