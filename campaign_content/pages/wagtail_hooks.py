from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from campaign_content.languages.codes import SOURCE, column

from .models import Office


class OfficeViewSet(SnippetViewSet):
    """Where to go and whom to call."""

    model = Office
    icon = "home"
    menu_label = _("Offices")
    menu_order = 250
    add_to_admin_menu = True
    list_display = [column("name", SOURCE), "place", "phone", "is_sample"]
    search_fields = [column("name", SOURCE)]
    search_backend_name = None


register_snippet(OfficeViewSet)
