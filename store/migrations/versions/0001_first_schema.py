"""The first schema."""

import sqlalchemy as sa
from alembic import op

from store.columns import Moment

revision = '0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('lanes',
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('channel', sa.String(), nullable=False),
    sa.Column('free_at', Moment(), nullable=False),
    sa.PrimaryKeyConstraint('name', name=op.f('pk_lanes'))
    )
    op.create_table('meta',
    sa.Column('key', sa.String(), nullable=False),
    sa.Column('value', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_meta'))
    )
    op.create_table('people',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('created_at', Moment(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_people'))
    )
    op.create_table('receipts',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('our_id', sa.String(), nullable=False),
    sa.Column('channel', sa.String(), nullable=False),
    sa.Column('provider_id', sa.String(), nullable=False),
    sa.Column('status', sa.String(), nullable=False),
    sa.Column('rank', sa.Integer(), nullable=False),
    sa.Column('error', sa.String(), nullable=False),
    sa.Column('at', Moment(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_receipts')),
    sa.UniqueConstraint('our_id', 'provider_id', 'status', 'error', name=op.f('uq_receipts_our_id_provider_id_status_error'))
    )
    with op.batch_alter_table('receipts', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_receipts_provider_id'), ['provider_id'], unique=False)
    op.create_table('request_changes',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('tracking', sa.String(), nullable=False),
    sa.Column('status', sa.String(), nullable=False),
    sa.Column('at', Moment(), nullable=False),
    sa.Column('by', sa.String(), nullable=False),
    sa.Column('what', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('words', sa.String(), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('due', Moment(), nullable=True),
    sa.Column('photo', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_request_changes'))
    )
    with op.batch_alter_table('request_changes', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_request_changes_tracking'), ['tracking'], unique=False)
    op.create_table('revisions',
    sa.Column('hash', sa.String(), nullable=False),
    sa.Column('document', sa.String(), nullable=False),
    sa.Column('created_at', Moment(), nullable=False),
    sa.Column('note', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('hash', name=op.f('pk_revisions'))
    )
    op.create_table('addresses',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('channel', sa.String(), nullable=False),
    sa.Column('address', sa.String(), nullable=False),
    sa.Column('consent', sa.String(), nullable=False),
    sa.Column('consent_at', Moment(), nullable=True),
    sa.Column('consent_source', sa.String(), nullable=False),
    sa.Column('unreachable', sa.String(), nullable=False),
    sa.Column('role', sa.String(), nullable=False),
    sa.Column('person', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['person'], ['people.id'], name=op.f('fk_addresses_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_addresses')),
    sa.UniqueConstraint('channel', 'address', name=op.f('uq_addresses_channel_address'))
    )
    op.create_table('bundles',
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('revision', sa.String(), nullable=False),
    sa.Column('model', sa.String(), nullable=False),
    sa.Column('gazetteer', sa.String(), nullable=False),
    sa.Column('published_at', Moment(), nullable=False),
    sa.ForeignKeyConstraint(['revision'], ['revisions.hash'], name=op.f('fk_bundles_revision')),
    sa.PrimaryKeyConstraint('name', name=op.f('pk_bundles'))
    )
    with op.batch_alter_table('bundles', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_bundles_published_at'), ['published_at'], unique=False)
    op.create_table('conversations',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('channel', sa.String(), nullable=False),
    sa.Column('account', sa.String(), nullable=False),
    sa.Column('address', sa.String(), nullable=False),
    sa.Column('thread', sa.String(), nullable=False),
    sa.Column('address_id', sa.Integer(), nullable=False),
    sa.Column('talk', sa.String(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('wake', Moment(), nullable=True),
    sa.Column('public', sa.Boolean(), nullable=False),
    sa.Column('bundle', sa.String(), nullable=False),
    sa.Column('starts', sa.Integer(), nullable=False),
    sa.Column('failures', sa.Integer(), nullable=False),
    sa.Column('updated_at', Moment(), nullable=False),
    sa.ForeignKeyConstraint(['address_id'], ['addresses.id'], name=op.f('fk_conversations_address_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_conversations')),
    sa.UniqueConstraint('channel', 'account', 'address', 'thread', name=op.f('uq_conversations_channel_account_address_thread'))
    )
    with op.batch_alter_table('conversations', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_conversations_address_id'), ['address_id'], unique=False)
        batch_op.create_index('ix_conversations_wake', ['wake'], unique=False, sqlite_where=sa.text('wake IS NOT NULL'), postgresql_where=sa.text('wake IS NOT NULL'))
    op.create_table('tenancies',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('address', sa.Integer(), nullable=False),
    sa.Column('person', sa.Integer(), nullable=False),
    sa.Column('since', Moment(), nullable=False),
    sa.Column('until', Moment(), nullable=True),
    sa.Column('proof', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['address'], ['addresses.id'], name=op.f('fk_tenancies_address')),
    sa.ForeignKeyConstraint(['person'], ['people.id'], name=op.f('fk_tenancies_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_tenancies'))
    )
    with op.batch_alter_table('tenancies', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_tenancies_address'), ['address'], unique=False)
        batch_op.create_index(batch_op.f('ix_tenancies_person'), ['person'], unique=False)
    op.create_table('followers',
    sa.Column('tracking', sa.String(), nullable=False),
    sa.Column('conversation', sa.Integer(), nullable=False),
    sa.Column('at', Moment(), nullable=False),
    sa.ForeignKeyConstraint(['conversation'], ['conversations.id'], name=op.f('fk_followers_conversation')),
    sa.PrimaryKeyConstraint('tracking', 'conversation', name=op.f('pk_followers'))
    )
    with op.batch_alter_table('followers', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_followers_conversation'), ['conversation'], unique=False)
    op.create_table('handoffs',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('conversation', sa.Integer(), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('outcome', sa.String(), nullable=False),
    sa.Column('by', sa.String(), nullable=False),
    sa.Column('events', sa.Integer(), nullable=False),
    sa.Column('urgent', sa.Boolean(), nullable=False),
    sa.Column('opened_at', Moment(), nullable=False),
    sa.Column('claimed_at', Moment(), nullable=True),
    sa.Column('closed_at', Moment(), nullable=True),
    sa.ForeignKeyConstraint(['conversation'], ['conversations.id'], name=op.f('fk_handoffs_conversation')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_handoffs'))
    )
    with op.batch_alter_table('handoffs', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_handoffs_conversation'), ['conversation'], unique=False)
        batch_op.create_index('ix_handoffs_state', ['state', 'opened_at'], unique=False)
    op.create_table('ideas',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('conversation', sa.Integer(), nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('at', Moment(), nullable=False),
    sa.ForeignKeyConstraint(['conversation'], ['conversations.id'], name=op.f('fk_ideas_conversation')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_ideas'))
    )
    with op.batch_alter_table('ideas', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_ideas_conversation'), ['conversation'], unique=False)
    op.create_table('inbox',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('channel', sa.String(), nullable=False),
    sa.Column('external_id', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('conversation', sa.Integer(), nullable=False),
    sa.Column('payload', sa.String(), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('starts', sa.Integer(), nullable=False),
    sa.Column('failures', sa.Integer(), nullable=False),
    sa.Column('error', sa.String(), nullable=False),
    sa.Column('boot', sa.String(), nullable=False),
    sa.Column('turn', sa.Integer(), nullable=True),
    sa.Column('received_at', Moment(), nullable=False),
    sa.ForeignKeyConstraint(['conversation'], ['conversations.id'], name=op.f('fk_inbox_conversation')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_inbox')),
    sa.UniqueConstraint('external_id', 'channel', name=op.f('uq_inbox_external_id_channel'))
    )
    with op.batch_alter_table('inbox', schema=None) as batch_op:
        batch_op.create_index('ix_inbox_unread', ['conversation', 'id'], unique=False, sqlite_where=sa.text("state = 'unread'"), postgresql_where=sa.text("state = 'unread'"))
    op.create_table('notes',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('conversation', sa.Integer(), nullable=False),
    sa.Column('case', sa.String(), nullable=False),
    sa.Column('by', sa.String(), nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('at', Moment(), nullable=False),
    sa.ForeignKeyConstraint(['conversation'], ['conversations.id'], name=op.f('fk_notes_conversation')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_notes'))
    )
    with op.batch_alter_table('notes', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_notes_conversation'), ['conversation'], unique=False)
    op.create_table('outbox',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('our_id', sa.String(), nullable=False),
    sa.Column('lane', sa.String(), nullable=False),
    sa.Column('conversation', sa.Integer(), nullable=True),
    sa.Column('turn', sa.Integer(), nullable=True),
    sa.Column('channel', sa.String(), nullable=False),
    sa.Column('account', sa.String(), nullable=False),
    sa.Column('address', sa.String(), nullable=False),
    sa.Column('thread', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('dialogue', sa.Boolean(), nullable=False),
    sa.Column('keep', sa.Boolean(), nullable=False),
    sa.Column('last_word', sa.Boolean(), nullable=False),
    sa.Column('priority', sa.Integer(), nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('media', sa.String(), nullable=False),
    sa.Column('segments', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('sends', sa.Integer(), nullable=False),
    sa.Column('not_before', Moment(), nullable=False),
    sa.Column('lease_until', Moment(), nullable=True),
    sa.Column('provider_id', sa.String(), nullable=False),
    sa.Column('provider_status', sa.String(), nullable=False),
    sa.Column('rank', sa.Integer(), nullable=False),
    sa.Column('error', sa.String(), nullable=False),
    sa.Column('expires_at', Moment(), nullable=False),
    sa.Column('replaced_by', sa.String(), nullable=False),
    sa.Column('resent_after_doubt', sa.Integer(), nullable=False),
    sa.Column('looked', sa.Integer(), nullable=False),
    sa.Column('doubt_since', Moment(), nullable=True),
    sa.Column('first_attempt_at', Moment(), nullable=True),
    sa.Column('sent_at', Moment(), nullable=True),
    sa.Column('created_at', Moment(), nullable=False),
    sa.ForeignKeyConstraint(['conversation'], ['conversations.id'], name=op.f('fk_outbox_conversation')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outbox')),
    sa.UniqueConstraint('our_id', name=op.f('uq_outbox_our_id'))
    )
    with op.batch_alter_table('outbox', schema=None) as batch_op:
        batch_op.create_index('ix_outbox_address', ['channel', 'address', 'id'], unique=False)
        batch_op.create_index(batch_op.f('ix_outbox_conversation'), ['conversation'], unique=False)
        batch_op.create_index('ix_outbox_lane', ['lane', 'priority', 'id'], unique=False, sqlite_where=sa.text("state IN ('waiting', 'sending', 'doubt')"), postgresql_where=sa.text("state IN ('waiting', 'sending', 'doubt')"))
        batch_op.create_index('ix_outbox_order', ['conversation', 'id'], unique=False, sqlite_where=sa.text("state IN ('waiting', 'sending', 'doubt')"), postgresql_where=sa.text("state IN ('waiting', 'sending', 'doubt')"))
        batch_op.create_index(batch_op.f('ix_outbox_provider_id'), ['provider_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_outbox_turn'), ['turn'], unique=False)
    op.create_table('parked',
    sa.Column('code', sa.String(), nullable=False),
    sa.Column('conversation', sa.Integer(), nullable=False),
    sa.Column('draft', sa.String(), nullable=False),
    sa.Column('at', Moment(), nullable=False),
    sa.Column('adopted_by', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['conversation'], ['conversations.id'], name=op.f('fk_parked_conversation')),
    sa.PrimaryKeyConstraint('code', name=op.f('pk_parked'))
    )
    op.create_table('photos',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('channel', sa.String(), nullable=False),
    sa.Column('conversation', sa.Integer(), nullable=True),
    sa.Column('tracking', sa.String(), nullable=False),
    sa.Column('source', sa.String(), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('path', sa.String(), nullable=False),
    sa.Column('width', sa.Integer(), nullable=False),
    sa.Column('height', sa.Integer(), nullable=False),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('next_at', Moment(), nullable=False),
    sa.Column('token', sa.String(), nullable=False),
    sa.Column('forgotten', sa.Boolean(), nullable=False),
    sa.Column('created_at', Moment(), nullable=False),
    sa.ForeignKeyConstraint(['conversation'], ['conversations.id'], name=op.f('fk_photos_conversation')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_photos')),
    sa.UniqueConstraint('token', name=op.f('uq_photos_token'))
    )
    with op.batch_alter_table('photos', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_photos_conversation'), ['conversation'], unique=False)
        batch_op.create_index(batch_op.f('ix_photos_tracking'), ['tracking'], unique=False)
        batch_op.create_index('ix_photos_wanted', ['next_at'], unique=False, sqlite_where=sa.text("state = 'wanted'"), postgresql_where=sa.text("state = 'wanted'"))
    op.create_table('ratings',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('tracking', sa.String(), nullable=False),
    sa.Column('conversation', sa.Integer(), nullable=False),
    sa.Column('score', sa.Integer(), nullable=False),
    sa.Column('words', sa.String(), nullable=False),
    sa.Column('at', Moment(), nullable=False),
    sa.ForeignKeyConstraint(['conversation'], ['conversations.id'], name=op.f('fk_ratings_conversation')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_ratings')),
    sa.UniqueConstraint('tracking', 'conversation', name=op.f('uq_ratings_tracking_conversation'))
    )
    op.create_table('requests',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('tracking', sa.String(), nullable=False),
    sa.Column('service', sa.String(), nullable=False),
    sa.Column('status', sa.String(), nullable=False),
    sa.Column('place_text', sa.String(), nullable=False),
    sa.Column('place_words', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=True),
    sa.Column('streets', sa.String(), nullable=False),
    sa.Column('landmark', sa.String(), nullable=True),
    sa.Column('lat', sa.Float(), nullable=True),
    sa.Column('lon', sa.Float(), nullable=True),
    sa.Column('precision', sa.String(), nullable=False),
    sa.Column('error_metres', sa.Integer(), nullable=True),
    sa.Column('districts', sa.String(), nullable=False),
    sa.Column('responsible', sa.String(), nullable=False),
    sa.Column('gazetteer', sa.String(), nullable=False),
    sa.Column('unit', sa.String(), nullable=False),
    sa.Column('block', sa.String(), nullable=False),
    sa.Column('verified', sa.Boolean(), nullable=False),
    sa.Column('due', Moment(), nullable=True),
    sa.Column('filed_at', Moment(), nullable=False),
    sa.Column('channel', sa.String(), nullable=False),
    sa.Column('conversation', sa.Integer(), nullable=False),
    sa.Column('person', sa.Integer(), nullable=False),
    sa.Column('turn', sa.Integer(), nullable=True),
    sa.Column('priority', sa.String(), nullable=False),
    sa.Column('private', sa.Boolean(), nullable=False),
    sa.Column('confirmed', sa.Boolean(), nullable=False),
    sa.Column('details', sa.String(), nullable=False),
    sa.Column('words', sa.String(), nullable=False),
    sa.Column('hazard', sa.String(), nullable=False),
    sa.Column('revision', sa.String(), nullable=False),
    sa.Column('bundle', sa.String(), nullable=False),
    sa.Column('continues', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('closed_at', Moment(), nullable=True),
    sa.Column('work_started', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['conversation'], ['conversations.id'], name=op.f('fk_requests_conversation')),
    sa.ForeignKeyConstraint(['person'], ['people.id'], name=op.f('fk_requests_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_requests')),
    sa.UniqueConstraint('tracking', name=op.f('uq_requests_tracking'))
    )
    with op.batch_alter_table('requests', schema=None) as batch_op:
        batch_op.create_index('ix_requests_block', ['service', 'block'], unique=False, sqlite_where=sa.text('closed_at IS NULL'), postgresql_where=sa.text('closed_at IS NULL'))
        batch_op.create_index(batch_op.f('ix_requests_conversation'), ['conversation'], unique=False)
        batch_op.create_index('ix_requests_due', ['due'], unique=False, sqlite_where=sa.text('closed_at IS NULL'), postgresql_where=sa.text('closed_at IS NULL'))
        batch_op.create_index('ix_requests_near', ['service', 'lat'], unique=False, sqlite_where=sa.text('closed_at IS NULL'), postgresql_where=sa.text('closed_at IS NULL'))
        batch_op.create_index('ix_requests_person', ['person', 'id'], unique=False)
    op.create_table('transcript',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('conversation', sa.Integer(), nullable=False),
    sa.Column('who', sa.String(), nullable=False),
    sa.Column('by', sa.String(), nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('message', sa.String(), nullable=False),
    sa.Column('at', Moment(), nullable=False),
    sa.ForeignKeyConstraint(['conversation'], ['conversations.id'], name=op.f('fk_transcript_conversation')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_transcript'))
    )
    with op.batch_alter_table('transcript', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_transcript_conversation'), ['conversation'], unique=False)
        batch_op.create_index(batch_op.f('ix_transcript_message'), ['message'], unique=False)
    op.create_table('turns',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('conversation', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('at', Moment(), nullable=False),
    sa.Column('event', sa.String(), nullable=False),
    sa.Column('facts', sa.String(), nullable=False),
    sa.Column('talk', sa.String(), nullable=False),
    sa.Column('moves', sa.String(), nullable=False),
    sa.Column('unused', sa.String(), nullable=False),
    sa.Column('ask', sa.String(), nullable=False),
    sa.Column('bundle', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['conversation'], ['conversations.id'], name=op.f('fk_turns_conversation')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_turns'))
    )
    with op.batch_alter_table('turns', schema=None) as batch_op:
        batch_op.create_index('ix_turns_conversation', ['conversation', 'id'], unique=False)


def downgrade() -> None:
    raise NotImplementedError("restore the backup made before the upgrade")
