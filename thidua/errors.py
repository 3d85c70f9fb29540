"""What the program tells its user in one sentence, each class named after what to do next."""

from __future__ import annotations


class ProgramError(Exception):
    """A fault that the user can mend; the message is one sentence."""


class CorrectUsage(ProgramError):
    """The command was called with something it cannot take (exit code 2)."""


class ChoosePort(ProgramError):
    """The port is taken."""


class ChooseOutput(ProgramError):
    """The file to be written cannot be."""


class AllowPrivate(ProgramError):
    """Something would go to a private network, which nobody has allowed."""


class MendWebhook(ProgramError):
    """The address of a saved search did not take the articles; they are sent again next time."""


class WaitForRun(ProgramError):
    """Another process crawls that site, or schedules, in the same data directory."""
