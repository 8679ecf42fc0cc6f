"""The system checks that keep translated models honest."""

import pytest
from modeltranslation.translator import NotRegistered, translator
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from campaign_content.languages.checks import check_translated_models
from campaign_content.languages.models import Place
from campaign_content.pages.models import Office


def test_the_project_passes() -> None:
    assert check_translated_models(None) == []


def test_a_panel_that_edits_an_original_field_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Office, "panels", [MultiFieldPanel([FieldPanel("address")])])
    assert [problem.id for problem in check_translated_models(None)] == ["languages.E002"]


def test_a_translated_model_that_is_not_registered_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    original = translator.get_options_for_model

    def forgetful(model: type) -> object:
        if model is Place:
            raise NotRegistered
        return original(model)

    monkeypatch.setattr(translator, "get_options_for_model", forgetful)
    assert [problem.id for problem in check_translated_models(None)] == ["languages.E001"]
