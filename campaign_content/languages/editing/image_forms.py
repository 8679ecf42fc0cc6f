"""Apart from the other forms: Wagtail's module of image forms cannot be imported while models load."""

from wagtail.images.forms import BaseImageForm

from .forms import ChecksScripts


class ScriptCheckedImageForm(ChecksScripts, BaseImageForm):
    """The form of an image, whose alternative text is translated."""
