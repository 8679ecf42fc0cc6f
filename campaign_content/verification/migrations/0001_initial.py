
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ApprovedText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('live', models.BooleanField(default=True, editable=False, verbose_name='live')),
                ('has_unpublished_changes', models.BooleanField(default=False, editable=False, verbose_name='has unpublished changes')),
                ('first_published_at', models.DateTimeField(blank=True, db_index=True, null=True, verbose_name='first published at')),
                ('last_published_at', models.DateTimeField(editable=False, null=True, verbose_name='last published at')),
                ('go_live_at', models.DateTimeField(blank=True, null=True, verbose_name='go live date/time')),
                ('expire_at', models.DateTimeField(blank=True, null=True, verbose_name='expiry date/time')),
                ('expired', models.BooleanField(default=False, editable=False, verbose_name='expired')),
                ('locked', models.BooleanField(default=False, editable=False, verbose_name='locked')),
                ('locked_at', models.DateTimeField(editable=False, null=True, verbose_name='locked at')),
                ('kind', models.CharField(choices=[('status_note', 'status note'), ('funding', 'funding statement'), ('disclaimer', 'disclaimer'), ('consent', 'consent'), ('privacy', 'privacy notice')], max_length=20, unique=True, verbose_name='kind')),
                ('text', models.TextField(blank=True, verbose_name='text')),
                ('text_sr', models.TextField(blank=True, null=True, verbose_name='text')),
                ('text_sr_latn', models.TextField(blank=True, null=True, verbose_name='text')),
                ('text_sq', models.TextField(blank=True, null=True, verbose_name='text')),
                ('serbian_source', models.CharField(blank=True, max_length=300, verbose_name='source of the Serbian text')),
                ('serbian_approver', models.CharField(blank=True, max_length=200, verbose_name='who approved the Serbian text')),
                ('serbian_approved_on', models.DateField(blank=True, null=True, verbose_name='Serbian text approved on')),
                ('albanian_source', models.CharField(blank=True, max_length=300, verbose_name='source of the Albanian text')),
                ('albanian_approver', models.CharField(blank=True, max_length=200, verbose_name='who approved the Albanian text')),
                ('albanian_approved_on', models.DateField(blank=True, null=True, verbose_name='Albanian text approved on')),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                ('live_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='live revision')),
                ('locked_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='locked_%(class)ss', to=settings.AUTH_USER_MODEL, verbose_name='locked by')),
            ],
            options={
                'verbose_name': 'approved text',
                'verbose_name_plural': 'approved texts',
                'ordering': ['kind'],
            },
        ),
    ]
