"""Images from the file store, made ready for paper."""

from io import BytesIO

from django.core.files.storage import default_storage
from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader

from .errors import BadImageError, first_words
from .geometry import mm
from .spec import Picture

DOTS_PER_MM = 300 / 25.4
QUALITY = 85


def read(picture: Picture, width: float, height: float) -> ImageReader:
    """The image as an RGB JPEG of 300 dpi at `width` × `height` points. Raises BadImageError if it cannot be read."""
    try:
        with default_storage.open(picture.file) as file, Image.open(file) as image:
            dots = (round(width / mm * DOTS_PER_MM), round(height / mm * DOTS_PER_MM))
            image.draft("RGB", dots)  # a large JPEG is never unpacked whole
            upright = ImageOps.exif_transpose(image)
            upright.thumbnail(dots)
            return _jpeg(upright)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise BadImageError(picture.place, first_words(picture.caption) or picture.file) from error


def _jpeg(image: Image.Image) -> ImageReader:
    """The image on white where it is transparent."""
    layered = image.convert("RGBA")
    flat = Image.new("RGB", layered.size, "white")
    flat.paste(layered, mask=layered.getchannel("A"))
    data = BytesIO()
    flat.save(data, "JPEG", quality=QUALITY)
    data.seek(0)
    return ImageReader(data)
