
import django.db.models.deletion
import phonenumber_field.modelfields
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('events', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Registration',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(editable=False, max_length=9, unique=True, verbose_name='reference')),
                ('state', models.CharField(choices=[('confirmed', 'confirmed'), ('waitlisted', 'on the waiting list'), ('offered', 'offered a place'), ('cancelled', 'cancelled')], max_length=12, verbose_name='state')),
                ('name', models.CharField(blank=True, max_length=120, verbose_name='name')),
                ('name_folded', models.TextField(blank=True, editable=False)),
                ('phone', phonenumber_field.modelfields.PhoneNumberField(blank=True, max_length=128, region=None, verbose_name='phone')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                ('language', models.CharField(choices=[('sr', 'Ћирилица'), ('sr-latn', 'Latinica'), ('sq', 'Shqip')], max_length=10, verbose_name='language')),
                ('channel', models.CharField(choices=[('web', 'on the site'), ('phone', 'by phone')], max_length=10, verbose_name='channel')),
                ('consent_at', models.DateTimeField(verbose_name='consent given at')),
                ('consent_wording', models.TextField(blank=True, verbose_name='wording of the consent')),
                ('idem_key', models.UUIDField(editable=False)),
                ('token', models.UUIDField(default=uuid.uuid4, editable=False, null=True, unique=True)),
                ('registered_at', models.DateTimeField(verbose_name='registered at')),
                ('cancelled_at', models.DateTimeField(blank=True, null=True, verbose_name='cancelled at')),
                ('erased_at', models.DateTimeField(blank=True, null=True, verbose_name='erased at')),
                ('created_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='registered by')),
                ('occasion', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='registrations', to='events.occasion', verbose_name='occasion')),
            ],
            options={
                'verbose_name': 'registration',
                'verbose_name_plural': 'registrations',
                'ordering': ['-registered_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='Member',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField(verbose_name='number')),
                ('registration', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='members', to='registration.registration', verbose_name='registration')),
            ],
            options={
                'verbose_name': 'member',
                'verbose_name_plural': 'members',
                'ordering': ['registration', 'number'],
            },
        ),
        migrations.CreateModel(
            name='Claim',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('units', models.PositiveSmallIntegerField(verbose_name='units')),
                ('resource', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='claims', to='events.resource', verbose_name='resource')),
                ('registration', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='claims', to='registration.registration', verbose_name='registration')),
            ],
            options={
                'verbose_name': 'claim',
                'verbose_name_plural': 'claims',
            },
        ),
        migrations.AddConstraint(
            model_name='registration',
            constraint=models.UniqueConstraint(fields=('occasion', 'idem_key'), name='registration_once_per_form'),
        ),
        migrations.AddConstraint(
            model_name='registration',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('cancelled_at__isnull', False), ('state', 'cancelled')), models.Q(models.Q(('state', 'cancelled'), _negated=True), ('cancelled_at', None)), _connector='OR'), name='registration_cancelled_has_its_moment'),
        ),
        migrations.AddConstraint(
            model_name='member',
            constraint=models.UniqueConstraint(fields=('registration', 'number'), name='member_numbered_once'),
        ),
        migrations.AddConstraint(
            model_name='claim',
            constraint=models.UniqueConstraint(fields=('registration', 'resource'), name='claim_once_per_resource'),
        ),
        migrations.AddConstraint(
            model_name='claim',
            constraint=models.CheckConstraint(condition=models.Q(('units__gt', 0)), name='claim_of_something'),
        ),
    ]
