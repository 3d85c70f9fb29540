"""The commands, one module each, with the name that it has on the command line."""
