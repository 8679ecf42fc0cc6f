"""What the campaign publishes: pages, offices, media, its own settings."""

from .base import ContentPage
from .media import CampaignDocument, CampaignImage, CampaignRendition
from .office import Office
from .settings import CampaignSettings
from .starter import StarterRecord
from .types import AboutPage, ContactPage, HomePage, ProgrammePage

__all__ = [
    "AboutPage",
    "CampaignDocument",
    "CampaignImage",
    "CampaignRendition",
    "CampaignSettings",
    "ContactPage",
    "ContentPage",
    "HomePage",
    "Office",
    "ProgrammePage",
    "StarterRecord",
]
