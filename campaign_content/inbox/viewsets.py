"""The staff's queue of questions in Wagtail's admin."""

from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.sidebar import LinkMenuItem
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn, TitleColumn
from wagtail.admin.views.generic import EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.log_actions import log
from wagtail.permissions import ModelPermissionPolicy

from campaign_content.outbox.phone import display

from . import services
from .models import Question, QuestionQuerySet


class QuestionPermissionPolicy(ModelPermissionPolicy):
    """Questions come from readers: no one in the admin adds one, not even an administrator."""

    def user_has_permission(self, user: AbstractBaseUser, action: str) -> bool:
        return action != "add" and super().user_has_permission(user, action)


class QueueView(IndexView):
    """Those that wait first. Names and numbers are inside: a list on a screen is read by whoever stands behind."""

    def get_base_queryset(self) -> QuestionQuerySet:
        return Question.objects.as_queue().select_related("page")


class AnswerView(EditView):
    """One question: what was asked, how to reach the reader, a note, and how far it is."""

    actions = ["edit", "in_work", "answered"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        number = self.object.phone
        return super().get_context_data(**kwargs, phone=display(number) if number else "")

    def save_instance(self) -> Question:
        note = self.form.cleaned_data["note"]
        if self.action == "answered":
            question = services.mark_answered(self.object, by=self.request.user, note=note)
        elif self.action == "in_work":
            question = services.mark_in_work(self.object, note=note)
        else:
            question = services.keep_note(self.object, note=note)
        log(instance=question, action="wagtail.edit", content_changed=True)
        return question


class QuestionsMenuItem(MenuItem):
    """The queue in the menu, with how many questions wait."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm("inbox.change_question")

    def render_component(self, _request: HttpRequest) -> LinkMenuItem:
        waiting = Question.objects.waiting().count()
        label = f"{self.label} ({waiting})" if waiting else self.label
        return LinkMenuItem(
            self.name, label, self.url, icon_name=self.icon_name, classname=self.classname, attrs=self.attrs
        )


class QuestionViewSet(ModelViewSet):
    model = Question
    name = "questions"
    icon = "help"
    menu_label = _("Questions")
    menu_order = 150
    menu_name = "questions"
    menu_item_class = QuestionsMenuItem
    add_to_admin_menu = True
    add_to_reference_index = False  # a page that readers asked about is no page in use
    copy_view_enabled = False
    index_view_class = QueueView
    edit_view_class = AnswerView
    edit_template_name = "inbox/admin/question.html"
    panels = [FieldPanel("note")]
    list_display = [
        TitleColumn("excerpt", label=_("Question"), url_name="questions:edit"),
        StatusTagColumn(
            "state", label=_("State"), accessor="get_state_display", primary=lambda question: question.state == "new"
        ),
        Column("language", label=_("Language"), accessor="get_language_display"),
        Column("page", label=_("Asked from the page")),
        DateColumn("created_at", label=_("Received")),
    ]
    list_filter = ["state", "language"]

    @property
    def permission_policy(self) -> QuestionPermissionPolicy:
        return QuestionPermissionPolicy(self.model)
