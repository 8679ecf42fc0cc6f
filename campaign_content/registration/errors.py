"""Why a registration is not taken. `explain()` says it to the person, in the active language."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

if TYPE_CHECKING:
    from .models import Registration


class RegistrationError(Exception):
    """The rules refuse; nothing was changed."""

    def explain(self) -> str:
        """A sentence for the person who registers."""
        raise NotImplementedError


class NoRegistrationError(RegistrationError):
    """The occasion has no seats to register for."""

    def explain(self) -> str:
        return _("This event takes no registrations.")


class NotYetOpenError(RegistrationError):
    """Registration has not opened."""

    def explain(self) -> str:
        return _("Registration has not opened yet.")


class ClosedError(RegistrationError):
    """Registration has closed."""

    def explain(self) -> str:
        return _("Registration has closed.")


class PastError(RegistrationError):
    """The occasion is over."""

    def explain(self) -> str:
        return _("This event is over.")


class FullError(RegistrationError):
    """The party does not fit; `left` places are free. Parties are never split."""

    def __init__(self, left: int) -> None:
        super().__init__(left)
        self.left = left

    def explain(self) -> str:
        if not self.left:
            return _("All places are taken.")
        return ngettext(
            "Only %(left)d place is left. A party is not split.",
            "Only %(left)d places are left. A party is not split.",
            self.left,
        ) % {"left": self.left}


class PartySizeError(RegistrationError):
    """A party of nobody, or of more than `largest`."""

    def __init__(self, largest: int) -> None:
        super().__init__(largest)
        self.largest = largest

    def explain(self) -> str:
        return _("Register between 1 and %(largest)d people at once; for more, ask us.") % {"largest": self.largest}


class AlreadySentError(RegistrationError):
    """The same form was sent before with other content; `registration` is what came of it."""

    def __init__(self, registration: "Registration") -> None:
        super().__init__(registration.pk)
        self.registration = registration

    def explain(self) -> str:
        return _("This form was sent before, with other entries. That registration stands; to change it, ask us.")


class BusyError(Exception):
    """Others hold the occasion for longer than we wait. Nothing was changed; the same call may be made again."""
