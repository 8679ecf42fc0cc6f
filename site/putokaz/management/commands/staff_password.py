"""`manage.py staff_password USERNAME`: a new password for a member of staff."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from campaign_content.staff.models import User
from campaign_content.staff.services import reset_password


class Command(BaseCommand):
    help = "Gives a member of staff a new password and prints it once."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")

    def handle(self, *args: Any, **options: Any) -> None:
        user = User.objects.filter(username__iexact=options["username"]).first()
        if user is None:
            raise CommandError(f"No member of staff is called {options['username']}.", returncode=2)
        self.stdout.write(f"{user.username:12} {reset_password(user)}")
