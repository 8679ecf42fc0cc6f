"""What people registered while trying out a sample goes with it."""

from campaign_content.events import samples as occasions  # noqa: F401  registered first, so that it is removed last
from campaign_content.pages.samples import removes_samples

from . import messages
from .models import Registration


@removes_samples("registrations")
def remove_sample_registrations() -> int:
    """Remove the registrations for sample occasions, and the messages about them with their addresses."""
    samples = Registration.objects.filter(occasion__is_sample=True)
    for registration in samples:
        messages.about(registration).delete()
    count = samples.count()
    samples.delete()
    return count
