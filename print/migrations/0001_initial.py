
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='ShortCode',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('digits', models.CharField(max_length=12, unique=True, verbose_name='digits')),
                ('language', models.CharField(max_length=10, verbose_name='language')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('page', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='short_codes', to='wagtailcore.page', verbose_name='page')),
            ],
            options={
                'verbose_name': 'short code',
                'verbose_name_plural': 'short codes',
                'constraints': [models.UniqueConstraint(fields=('page', 'language'), name='one_short_code_per_page_and_language')],
            },
        ),
    ]
