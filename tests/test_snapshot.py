"""What one test commits, the next does not see: the loaded campaign is put back."""

import pytest
from django.db import connections
from wagtail.models import Page

from campaign_content.staff.models import User

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("turn", [1, 2])
def test_the_campaign_is_whole_at_the_start_of_each_test(turn: int) -> None:
    assert Page.objects.filter(live=True).count() > 5
    assert not User.objects.exists()
    Page.objects.all().delete()
    User.objects.create_user("somebody")
    connections.close_all()
