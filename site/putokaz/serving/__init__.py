"""What `manage.py serve` is made of: the whole installation under one supervising process."""
