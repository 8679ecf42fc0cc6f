"""What an account says about a member of staff."""

from datetime import datetime, timedelta

from django.db.models import Q

from campaign_content.privacy import classify, eraser, personal

from .models import User

# A closed account stays long enough to be opened again after a leave, and to answer for the last work under it.
CLOSED_ACCOUNT_KEPT = timedelta(days=365)

WORKING = personal("to let staff work and to know who did what", "staff accounts")

classify(
    "staff.User",
    none="id is_superuser is_staff is_active groups user_permissions",
    fields=dict.fromkeys(
        ("password", "last_login", "username", "first_name", "last_name", "email", "date_joined"), WORKING
    ),
)


@eraser("staff accounts")
def erase_staff_accounts(now: datetime) -> int:
    """Delete closed accounts a year after they were last used, and with them what hangs on them.

    An open account is deleted by a coordinator. Deleting takes along profile, comments and subscriptions; on pages,
    revisions and answers the name becomes empty.
    """
    limit = now - CLOSED_ACCOUNT_KEPT
    unused = Q(last_login__lte=limit) | Q(last_login=None, date_joined__lte=limit)
    accounts = User.objects.filter(unused, is_active=False)
    erased = accounts.count()
    accounts.delete()
    return erased
