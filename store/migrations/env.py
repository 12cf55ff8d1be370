"""How Alembic runs here: on the connection it is handed, never by an ini file."""

from alembic import context

from store.tables import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA, render_as_batch=True)

with context.begin_transaction():
    context.run_migrations()
