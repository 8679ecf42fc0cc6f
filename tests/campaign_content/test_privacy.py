from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.apps import apps
from django.db.models import Field, Model, TextField
from wagtail.search import index

from campaign_content import privacy
from campaign_content.privacy import Sensitivity, classification


def stored_fields() -> Iterator[tuple[type[Model], str]]:
    """Every column of every installed model, and every many-to-many field that has a table of its own."""
    for model in apps.get_models():
        yield from ((model, field.name) for field in model._meta.local_concrete_fields)
        for field in model._meta.local_many_to_many:
            if field.remote_field.through._meta.auto_created:
                yield model, field.name


def unclassified() -> list[str]:
    return sorted(f"{model._meta.label}.{name}" for model, name in stored_fields() if not classification(model, name))


def test_every_field_is_classified() -> None:
    assert unclassified() == []


def test_every_field_about_people_has_a_purpose_and_an_eraser() -> None:
    lacking = [
        f"{model._meta.label}.{name}"
        for model, name in stored_fields()
        if (field := classification(model, name))
        and field.sensitivity != Sensitivity.NONE
        and not (field.purpose and field.eraser in privacy.erasers())
    ]
    assert lacking == []


def test_nothing_is_classified_that_does_not_exist() -> None:
    stored = {(model._meta.label_lower, name) for model, name in stored_fields()}
    # The search index has other columns on PostgreSQL than on SQLite.
    gone = {entry for entry in privacy._fields if entry not in stored and not entry[0].startswith("wagtailsearch.")}
    assert gone == set()


def test_the_search_index_holds_nothing_about_people() -> None:
    told = [
        f"{model._meta.label}.{field.field_name}"
        for model in index.get_indexed_models()
        for field in model.get_search_fields()
        if isinstance(field, (index.SearchField, index.AutocompleteField))
        and (kept := classification(field.get_definition_model(model), field.field_name))
        and kept.sensitivity != Sensitivity.NONE
    ]
    assert told == []


def test_a_field_that_nobody_classified_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    question = apps.get_model("inbox", "Question")
    forgotten: Field = TextField()
    forgotten.set_attributes_from_name("diagnosis")
    fields = (*question._meta.local_concrete_fields, forgotten)
    monkeypatch.setitem(question._meta.__dict__, "local_concrete_fields", fields)
    assert "inbox.Question.diagnosis" in unclassified()


@pytest.mark.django_db
def test_all_erasers_run_and_say_what_they_did() -> None:
    erased = privacy.erase_due(datetime(2026, 6, 1, tzinfo=UTC))
    assert set(erased) == set(privacy.erasers())
    assert all(isinstance(count, int) for count in erased.values())


def test_an_eraser_that_fails_hinders_no_other_and_tells_no_data(monkeypatch: pytest.MonkeyPatch) -> None:
    moments: list[datetime] = []

    def fail(now: datetime) -> int:
        raise ValueError("Mara Anić, +381641112223")

    def erase(now: datetime) -> int:
        moments.append(now)
        return 1

    monkeypatch.setattr(privacy, "_erasers", {"a": fail, "b": erase, "c": fail})
    now = datetime(2026, 6, 1, tzinfo=UTC)
    with pytest.raises(privacy.ErasureError, match=r"^a \(ValueError\), c \(ValueError\)$") as failure:
        privacy.erase_due(now)
    assert moments == [now]
    assert not failure.value.__context__
