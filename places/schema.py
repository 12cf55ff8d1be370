"""The tables of a built gazetteer file."""

from typing import Final

SCHEMA: Final = 1
"""Raised when the tables change; a file with another number is refused and must be built again."""

TABLES: Final = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE street (id INTEGER PRIMARY KEY, full TEXT NOT NULL, pre TEXT NOT NULL, base TEXT NOT NULL,
  type TEXT NOT NULL, post TEXT NOT NULL, official INTEGER NOT NULL, responsible TEXT NOT NULL);
CREATE TABLE segment (street INTEGER NOT NULL, left_from INTEGER NOT NULL, left_to INTEGER NOT NULL,
  right_from INTEGER NOT NULL, right_to INTEGER NOT NULL, responsible TEXT NOT NULL, line BLOB);
CREATE TABLE node (id INTEGER PRIMARY KEY, lat REAL NOT NULL, lon REAL NOT NULL, districts TEXT NOT NULL);
CREATE TABLE crossing (street INTEGER NOT NULL, node INTEGER NOT NULL, PRIMARY KEY (street, node)) WITHOUT ROWID;
CREATE TABLE landmark (id INTEGER PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL, number INTEGER,
  street INTEGER, lat REAL, lon REAL, responsible TEXT NOT NULL);
CREATE TABLE spelling (written TEXT NOT NULL, base TEXT NOT NULL, PRIMARY KEY (written, base)) WITHOUT ROWID;
CREATE TABLE nickname (key TEXT NOT NULL, kind TEXT NOT NULL, target TEXT NOT NULL);
CREATE TABLE polygon (id INTEGER PRIMARY KEY, layer TEXT NOT NULL, name TEXT NOT NULL, ring BLOB NOT NULL);
CREATE TABLE town (key TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL);
"""
"""``official`` is the street's own id, or that of the street an alias belongs to. Lines are float64 (lat, lon) pairs,
rings float64 (lon, lat) pairs; ``districts`` is a JSON object layer → names, the primary one first.
Layers named ``.boundary`` and ``.town`` are the city limits and the neighbours."""
