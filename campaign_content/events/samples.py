"""The sample occasions go with the other samples."""

from campaign_content.pages.samples import removes_samples

from .models import Occasion


@removes_samples("occasions")
def remove_sample_occasions() -> int:
    """Remove the sample occasions with their resources."""
    samples = Occasion.objects.filter(is_sample=True)
    count = samples.count()
    samples.delete()
    return count
