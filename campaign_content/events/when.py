"""Days and hours of the campaign: always in its own time zone, whatever the clock of a reader or a server says."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.conf import settings


def campaign_zone() -> ZoneInfo:
    """The time zone in which the campaign's events take place."""
    return ZoneInfo(settings.TIME_ZONE)


def local(moment: datetime) -> datetime:
    """An aware moment in the campaign's time."""
    return moment.astimezone(campaign_zone())


def start_of_day(moment: datetime) -> datetime:
    """Midnight, in the campaign's time, of the day in which `moment` lies."""
    return datetime.combine(local(moment).date(), time.min, tzinfo=campaign_zone())
