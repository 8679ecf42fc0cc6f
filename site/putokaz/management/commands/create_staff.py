"""`manage.py create_staff`: the first editor, reviewer and coordinator."""

from typing import Any

from django.core.management.base import BaseCommand

from putokaz.accounts import make_first_accounts


class Command(BaseCommand):
    help = "Makes the first editor, reviewer and coordinator, and prints their passwords once."

    def handle(self, *args: Any, **options: Any) -> None:
        accounts = make_first_accounts()
        for account in accounts:
            self.stdout.write(f"{account.username:12} {account.password}   ({account.role})")
        if not accounts:
            self.stdout.write("Every role has its people. A new password: manage.py staff_password USERNAME")
