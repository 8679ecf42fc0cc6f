"""The queue of questions in Wagtail's menu and on its home screen."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.site_summary import SummaryItem

from .models import Question
from .viewsets import QuestionViewSet


class QuestionsSummaryItem(SummaryItem):
    """The row of the home screen that says how many questions wait."""

    order = 50
    template_name = "inbox/admin/summary.html"

    def is_shown(self) -> bool:
        return self.request.user.has_perm("inbox.change_question")

    def get_context_data(self, _parent_context: dict[str, Any]) -> dict[str, Any]:
        return {"waiting": Question.objects.waiting().count()}


@hooks.register("register_admin_viewset")
def question_viewset() -> QuestionViewSet:
    return QuestionViewSet()


@hooks.register("construct_homepage_summary_items")
def questions_that_wait(request: HttpRequest, items: list[SummaryItem]) -> None:
    items.append(QuestionsSummaryItem(request))
