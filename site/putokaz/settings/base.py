"""Settings shared by every installation. What differs is read from the environment (README.md lists it)."""

from pathlib import Path

import environ

from campaign_content.languages.codes import CYRILLIC
from campaign_content.languages.codes import LANGUAGES as CAMPAIGN_LANGUAGES
from putokaz.labels import column_label

ROOT = Path(__file__).resolve().parents[3]
env = environ.Env()
VAR = env.path("VAR_DIR", default=str(ROOT / "var"))  # everything the installation writes
VAR = Path(VAR)

# --- Applications: the three floors, from the top ----------------------------------------------
INSTALLED_APPS = [
    "modeltranslation",  # first: it wraps the models that load after it
    "print",
    "campaign_content.registration",
    "campaign_content.events",
    "campaign_content.inbox",
    "campaign_content.pages",
    "campaign_content.verification",
    "campaign_content.outbox",
    "campaign_content.languages",
    "campaign_content.staff",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "allauth",
    "allauth.account",
    "django_tasks",
    "django_tasks_db",
    "phonenumber_field",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",  # its catalogues say "two hours ago" on Wagtail's screens
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "putokaz",  # last: its post_migrate step needs every permission to exist
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "putokaz.middleware.CookieMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "putokaz.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "putokaz.middleware.RedirectMiddleware",
    "campaign_content.languages.editing.middleware.MixedScriptsMiddleware",
]

ROOT_URLCONF = "putokaz.urls"
WSGI_APPLICATION = "putokaz.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "DIRS": [ROOT / "site" / "putokaz" / "templates"],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "putokaz.context_processors.campaign",
            ],
        },
    },
]

# --- Languages -----------------------------------------------------------------------------------
LANGUAGE_CODE = CYRILLIC.code  # `/` without cookie or a browser's wish is Cyrillic
LANGUAGES = [(language.code, language.name) for language in CAMPAIGN_LANGUAGES]
LANGUAGE_COOKIE_NAME = "putokaz_language"
LANGUAGE_COOKIE_AGE = 365 * 24 * 60 * 60
LOCALE_PATHS = [ROOT / "locale", ROOT / "locale" / "wagtail"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Belgrade"
MODELTRANSLATION_LANGUAGES = tuple(language.code for language in CAMPAIGN_LANGUAGES)
MODELTRANSLATION_DEFAULT_LANGUAGE = CYRILLIC.code
MODELTRANSLATION_CUSTOM_FIELDS = ("StreamField", "RichTextField")
MODELTRANSLATION_BUILD_LOCALIZED_VERBOSE_NAME = column_label
MODELTRANSLATION_ENABLE_FALLBACKS = False  # a page is one language or another, never a mixture

# --- Database, cache, tasks ------------------------------------------------------------------------
DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{VAR / 'putokaz.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 20,
        # A reader that becomes a writer fails at once under DEFERRED; under IMMEDIATE it waits its turn.
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON;",
    }
else:
    # lock_timeout: a registration waits 3 s for another one, then says "try again" with the form kept.
    DATABASES["default"].setdefault("OPTIONS", {})["options"] = "-c lock_timeout=3000"
    DATABASES["default"]["CONN_MAX_AGE"] = 60
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True  # PostgreSQL may have been restarted in the night
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",  # shared by all web workers
        "LOCATION": "cache",
    }
}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# --- Staff ------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "staff.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
ACCOUNT_ADAPTER = "putokaz.accounts.StaffAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_FORMS = {"login": "putokaz.account_forms.StaffLoginForm"}
ACCOUNT_SESSION_REMEMBER = False  # offices share computers: the session ends with the browser
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "10/m/ip,5/5m/key"}
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True

# --- Wagtail ----------------------------------------------------------------------------------------
WAGTAIL_SITE_NAME = "Putokaz"
WAGTAIL_I18N_ENABLED = False  # one tree; languages are columns
WAGTAILADMIN_LOGIN_URL = "account_login"
WAGTAILADMIN_PERMITTED_LANGUAGES = [("sr-latn", "Srpski"), ("sr", "Српски"), ("sq", "Shqip"), ("en", "English")]
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]  # a time that staff type is a time of the campaign
WAGTAIL_PASSWORD_RESET_ENABLED = False  # `manage.py staff_password` resets; no mail server is assumed
WAGTAIL_ENABLE_UPDATE_CHECK = False  # asks a third party
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None  # would tell a third party who works here
WAGTAILIMAGES_IMAGE_MODEL = "pages.CampaignImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "campaign_content.languages.editing.image_forms.ScriptCheckedImageForm"
WAGTAILDOCS_DOCUMENT_MODEL = "pages.CampaignDocument"
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "odt", "xlsx", "ods", "txt", "rtf"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILEMBEDS_FINDERS: list[dict] = []  # nothing is fetched from elsewhere
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database", "AUTO_UPDATE": True}}
WAGTAILADMIN_RICH_TEXT_EDITORS = {
    "default": {
        "WIDGET": "wagtail.admin.rich_text.DraftailRichTextArea",
        "OPTIONS": {"features": ["bold", "link", "document-link", "kept"]},
    }
}
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
TAGGIT_CASE_INSENSITIVE = True

# --- Addresses ----------------------------------------------------------------------------------------
PORT = env.str("PORT", default="8000")  # where `manage.py serve` listens
# Scheme and host of every printed and mailed address; a QR code carries it for years.
PUBLIC_URL = env.str("PUBLIC_URL", default=f"http://127.0.0.1:{PORT}").rstrip("/")
WAGTAILADMIN_BASE_URL = PUBLIC_URL
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
PHONENUMBER_DEFAULT_REGION = "RS"
PHONENUMBER_DB_FORMAT = "E164"

# --- Mail -----------------------------------------------------------------------------------------------
vars().update(env.email_url("EMAIL_URL", default="consolemail://"))
EMAIL_TIMEOUT = 20  # seconds: a dead mail server must not hold up the worker
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="putokaz@localhost")

# --- Files ------------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [ROOT / "site" / "putokaz" / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # a page with many blocks posts thousands

# --- Safety -------------------------------------------------------------------------------------------------
SECRET_KEY = env.str("SECRET_KEY", default="")
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"  # Wagtail shows previews in a frame of its own
STAFF_PATH = "staff/"
CONTENT_SECURITY_POLICY = {
    "EXCLUDE_URL_PREFIXES": [f"/{STAFF_PATH}"],  # Wagtail's explorer has inline scripts
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'self'"],
        "base-uri": ["'none'"],
    },
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    feature: [] for feature in ("camera", "geolocation", "microphone", "payment", "usb", "browsing-topics")
}
CSRF_FAILURE_VIEW = "putokaz.views.errors.csrf_failure"
CSRF_COOKIE_HTTPONLY = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "plain": {
            "class": "putokaz.serving.masking.MaskedFormatter",
            "format": "{levelname} {name}: {message}",
            "style": "{",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"django": {"handlers": ["console"], "level": "WARNING", "propagate": False}},
}

# --- Campaign -------------------------------------------------------------------------------------------------
# After this many days what readers sent is erased (privacy.py of each app says what).
ERASE_REGISTRATIONS_AFTER_DAYS = 30
ERASE_QUESTIONS_AFTER_DAYS = 90
# First parts of addresses that belong to the site's forms: no page below the home page may take them.
RESERVED_SLUGS = frozenset({"pitanje", "pretraga", "privatnost", "prijava", "dogadjaj"})
