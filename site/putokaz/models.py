"""No models. Django sends post_migrate, which makes the staff's groups, only to apps that have this module."""
