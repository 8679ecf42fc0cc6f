"""Pictures that editors uploaded. A web server in front may serve the folder instead."""

from pathlib import PurePosixPath

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe
from django.views.static import serve

# Documents are served by Wagtail, which checks who may read them; the originals of images are not public.
_PUBLIC_FOLDERS = {"images"}


@require_safe
def serve_media(request: HttpRequest, path: str) -> HttpResponseBase:
    """A rendition of an image; 404 for anything else."""
    if PurePosixPath(path).parts[:1] not in {(folder,) for folder in _PUBLIC_FOLDERS}:
        raise Http404
    response = serve(request, path, document_root=str(settings.MEDIA_ROOT))
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return response
