"""Assembly: settings, the house that knows everybody, the web side, the runner and the command line."""
