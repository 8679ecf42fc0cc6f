"""Forms of what is published: a word in two scripts keeps a text from readers, never from its draft."""

from typing import Any

from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm


class ChecksScripts:
    """Adds the errors of mixed scripts at their fields, unless only a draft is being saved (autosave included)."""

    def _post_clean(self: Any) -> None:
        super()._post_clean()  # type: ignore[misc]  # of the model form
        if getattr(self, "is_deferred_validation", False):
            return
        _add_problems(self)
        for formset in getattr(self, "formsets", {}).values():
            for form in formset.forms:
                if hasattr(form.instance, "script_problems") and form.is_valid():
                    _add_problems(form)


def _add_problems(form: Any) -> None:
    for column, error in form.instance.script_problems().items():
        form.add_error(column if column in form.fields else None, error)


class ScriptCheckedForm(ChecksScripts, WagtailAdminModelForm):
    """The form of a snippet or record with translated fields."""


class ScriptCheckedPageForm(ChecksScripts, WagtailAdminPageForm):
    """The form of a page with translated fields."""
