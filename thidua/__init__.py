"""The program: settings, command line and web; the only place where the rooms meet."""
