
import django.db.models.deletion
import phonenumber_field.modelfields
import uuid
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
            name='Question',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('name', models.CharField(blank=True, max_length=100, verbose_name='name')),
                ('phone', phonenumber_field.modelfields.PhoneNumberField(blank=True, max_length=128, region=None, verbose_name='phone')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                ('language', models.CharField(choices=[('sr', 'Ћирилица'), ('sr-latn', 'Latinica'), ('sq', 'Shqip')], max_length=10, verbose_name='language')),
                ('text', models.TextField(max_length=4000, verbose_name='question')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='received')),
                ('state', models.CharField(choices=[('new', 'new'), ('in_work', 'in work'), ('answered', 'answered')], default='new', max_length=10, verbose_name='state')),
                ('note', models.TextField(blank=True, help_text='For staff only: what was tried, what was answered.', verbose_name='note')),
                ('answered_at', models.DateTimeField(blank=True, null=True, verbose_name='answered')),
                ('answered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='answered by')),
                ('page', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.page', verbose_name='asked from the page')),
            ],
            options={
                'verbose_name': 'question',
                'verbose_name_plural': 'questions',
                'default_permissions': ('change', 'delete'),
                'indexes': [models.Index(fields=['state', '-created_at'], name='question_queue')],
                'constraints': [models.CheckConstraint(condition=models.Q(('email', ''), ('phone', ''), _negated=True), name='question_can_be_answered', violation_error_message='A question needs a phone number or an e-mail address.'), models.CheckConstraint(condition=models.Q(models.Q(('answered_at__isnull', False), ('state', 'answered')), models.Q(models.Q(('state', 'answered'), _negated=True), ('answered_at', None)), _connector='OR'), name='question_answered_has_its_moment')],
            },
        ),
    ]
