import pytest
from django.test import Client
from campaign_content.staff.models import User
from tests.occasions import make_occasion
@pytest.mark.django_db
def test_f():
    o=make_occasion(); User.objects.create_superuser("x",password="y"); c=Client(); c.force_login(User.objects.get(username="x"))
    n=lambda q: len(c.get("/staff/occasions/?"+q).context["object_list"])
    d=o.starts_at.date()
    assert n(f"starts_at_from={d}&starts_at_to={d}")==1 and n("starts_at_to=2020-01-01")==0 and n("")>1
