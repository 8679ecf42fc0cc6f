import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('contenttypes', '0002_remove_content_type_name'),
        ('staff', '__first__'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='Place',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=100, verbose_name='name')),
                ('name_sr', models.CharField(max_length=100, null=True, verbose_name='name')),
                ('name_sr_latn', models.CharField(max_length=100, null=True, verbose_name='name')),
                ('name_sq', models.CharField(max_length=100, null=True, verbose_name='name')),
                ('names_in_both', models.BooleanField(default=False, help_text='For places that people call by a Serbian and an Albanian name.', verbose_name='show both names')),
            ],
            options={
                'verbose_name': 'place',
                'verbose_name_plural': 'places',
                'ordering': ['name_sr_latn'],
            },
        ),
        migrations.CreateModel(
            name='GlossaryEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('form', models.CharField(max_length=100, verbose_name='form in Latin script')),
                ('cyrillic', models.CharField(blank=True, help_text='Leave empty to keep it as written.', max_length=100, verbose_name='form in Cyrillic')),
                ('reach', models.CharField(choices=[('word', 'exactly this word or phrase'), ('stem', 'this beginning with any ending')], default='word', max_length=10, verbose_name='holds for')),
                ('note', models.CharField(blank=True, max_length=300, verbose_name='note')),
                ('changed_at', models.DateTimeField(auto_now=True, verbose_name='changed at')),
            ],
            options={
                'verbose_name': 'glossary entry',
                'verbose_name_plural': 'glossary',
                'ordering': ['form'],
                'constraints': [models.UniqueConstraint(fields=('form', 'reach'), name='one_entry_a_form')],
            },
        ),
        migrations.CreateModel(
            name='Rederivation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('requested_at', models.DateTimeField(auto_now_add=True, verbose_name='requested at')),
                ('finished_at', models.DateTimeField(null=True, verbose_name='finished at')),
                ('total', models.PositiveIntegerField(default=0, verbose_name='all')),
                ('done', models.PositiveIntegerField(default=0, verbose_name='done')),
                ('changed', models.PositiveIntegerField(default=0, verbose_name='changed')),
                ('problems', models.TextField(blank=True, verbose_name='problems')),
                ('requested_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='requested by')),
            ],
            options={
                'verbose_name': 'renewal of the other script',
                'verbose_name_plural': 'renewals of the other script',
                'ordering': ['-requested_at'],
            },
        ),
        migrations.CreateModel(
            name='Translation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('object_id', models.PositiveBigIntegerField(verbose_name='number')),
                ('source_fingerprint', models.CharField(blank=True, max_length=64, verbose_name='fingerprint of the Serbian')),
                ('shown_fingerprint', models.CharField(blank=True, max_length=64, verbose_name="fingerprint of the Serbian that readers' Albanian follows")),
                ('differs_since', models.DateTimeField(null=True, verbose_name='the Serbian differs since')),
                ('reviewed_at', models.DateTimeField(null=True, verbose_name='reviewed at')),
                ('content_type', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='contenttypes.contenttype', verbose_name='kind')),
                ('reviewed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='reviewed by')),
            ],
            options={
                'verbose_name': 'translation',
                'verbose_name_plural': 'translations',
                'permissions': [('approve_translation', 'Can approve translations')],
            },
        ),
        migrations.CreateModel(
            name='Unit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('path', models.CharField(max_length=255, verbose_name='path')),
                ('position', models.PositiveIntegerField(null=True, verbose_name='position')),
                ('source', models.TextField(verbose_name='Serbian')),
                ('source_hash', models.CharField(db_index=True, max_length=64, verbose_name='fingerprint of the Serbian')),
                ('text', models.TextField(blank=True, verbose_name='Albanian')),
                ('text_source', models.TextField(blank=True, verbose_name='Serbian that was translated')),
                ('text_hash', models.CharField(blank=True, max_length=64, verbose_name='fingerprint of what was translated')),
                ('stage', models.CharField(blank=True, choices=[('in_work', 'in work'), ('awaiting', 'awaiting review')], max_length=10, verbose_name='stage')),
                ('written_at', models.DateTimeField(null=True, verbose_name='written at')),
                ('note', models.TextField(blank=True, verbose_name="reviewer's note")),
                ('translation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='units', to='languages.translation', verbose_name='translation')),
                ('written_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='written by')),
            ],
            options={
                'verbose_name': 'unit',
                'verbose_name_plural': 'units',
                'ordering': ['position'],
            },
        ),
        migrations.CreateModel(
            name='ReviewedText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('source', models.TextField(verbose_name='Serbian')),
                ('source_hash', models.CharField(db_index=True, max_length=64, verbose_name='fingerprint of the Serbian')),
                ('text', models.TextField(verbose_name='Albanian')),
                ('reviewed_at', models.DateTimeField(verbose_name='reviewed at')),
                ('reason', models.TextField(blank=True, verbose_name='why the meaning is the same')),
                ('reviewed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='reviewed by')),
                ('written_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='written by')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reviewed', to='languages.unit', verbose_name='unit')),
            ],
            options={
                'verbose_name': 'reviewed text',
                'verbose_name_plural': 'reviewed texts',
                'ordering': ['-reviewed_at', '-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='translation',
            constraint=models.UniqueConstraint(fields=('content_type', 'object_id'), name='one_translation_an_object'),
        ),
        migrations.AddConstraint(
            model_name='unit',
            constraint=models.UniqueConstraint(fields=('translation', 'path'), name='one_unit_a_path'),
        ),
        migrations.AddConstraint(
            model_name='reviewedtext',
            constraint=models.UniqueConstraint(fields=('unit', 'source_hash'), name='one_review_a_source'),
        ),
        migrations.AlterModelOptions(
            name='rederivation',
            options={'ordering': ['-requested_at', '-pk'], 'verbose_name': 'renewal of the other script', 'verbose_name_plural': 'renewals of the other script'},
        ),
        migrations.AddField(
            model_name='rederivation',
            name='heard_at',
            field=models.DateTimeField(null=True, verbose_name='heard of at'),
        ),
        migrations.AddField(
            model_name='rederivation',
            name='started_at',
            field=models.DateTimeField(null=True, verbose_name='started at'),
        ),
        migrations.AddField(
            model_name='rederivation',
            name='state',
            field=models.CharField(choices=[('waiting', 'waiting'), ('running', 'running'), ('done', 'done'), ('failed', 'failed')], default='waiting', max_length=10, verbose_name='state'),
        ),
        migrations.AlterField(
            model_name='glossaryentry',
            name='form',
            field=models.CharField(help_text='In lower case it holds in any capitals, otherwise exactly as you write it.', max_length=100, verbose_name='form in Latin script'),
        ),
        migrations.AlterField(
            model_name='glossaryentry',
            name='note',
            field=models.CharField(blank=True, help_text='Why, for whoever asks later.', max_length=300, verbose_name='note'),
        ),
        migrations.AlterField(
            model_name='glossaryentry',
            name='reach',
            field=models.CharField(choices=[('word', 'exactly this word or phrase'), ('stem', 'this beginning with any ending')], default='word', help_text='A beginning is one word of at least three letters; it takes endings of up to four letters.', max_length=10, verbose_name='holds for'),
        ),
        migrations.AddConstraint(
            model_name='rederivation',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'running')), fields=('state',), name='one_renewal_at_a_time'),
        ),
        migrations.AlterModelOptions(
            name='place',
            options={'ordering': ['order_sr_latn', 'pk'], 'verbose_name': 'place', 'verbose_name_plural': 'places'},
        ),
        migrations.AddField(
            model_name='place',
            name='folded_names',
            field=models.TextField(editable=False),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='place',
            name='order_sq',
            field=models.CharField(editable=False, max_length=406),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='place',
            name='order_sr',
            field=models.CharField(editable=False, max_length=406),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='place',
            name='order_sr_latn',
            field=models.CharField(editable=False, max_length=406),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='place',
            name='other_names',
            field=models.TextField(blank=True, help_text='Earlier names and other spellings, one on each line. Readers find the place by them.', max_length=1000, verbose_name='other names'),
        ),
        migrations.CreateModel(
            name='IndexedText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(max_length=2)),
                ('passages', models.JSONField()),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.page')),
            ],
        ),
        migrations.CreateModel(
            name='Term',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('word', 'Word'), ('sr', 'Serbian Stem'), ('sq', 'Albanian Stem'), ('place', 'Place')], max_length=5)),
                ('text', models.CharField(max_length=40)),
                ('written', models.CharField(blank=True, max_length=40)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('text', 'kind'), name='one_search_term_a_kind')],
            },
        ),
        migrations.CreateModel(
            name='Posting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(max_length=2)),
                ('weight', models.PositiveSmallIntegerField()),
                ('text', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='postings', to='languages.indexedtext')),
                ('term', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='postings', to='languages.term')),
            ],
        ),
        migrations.CreateModel(
            name='Deletion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('form', models.CharField(max_length=7)),
                ('term', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='deletions', to='languages.term')),
            ],
        ),
        migrations.AddConstraint(
            model_name='indexedtext',
            constraint=models.UniqueConstraint(fields=('page', 'language'), name='one_indexed_text_a_language'),
        ),
        migrations.AddIndex(
            model_name='posting',
            index=models.Index(fields=['term', 'language', '-weight', 'text'], name='postings_by_weight'),
        ),
        migrations.AddConstraint(
            model_name='posting',
            constraint=models.UniqueConstraint(fields=('term', 'text'), name='one_posting_a_term_and_text'),
        ),
        migrations.AddConstraint(
            model_name='deletion',
            constraint=models.UniqueConstraint(fields=('form', 'term'), name='one_deletion_a_form_and_term'),
        ),
        migrations.AlterField(
            model_name='glossaryentry',
            name='reach',
            field=models.CharField(choices=[('word', 'this word or phrase'), ('stem', 'words that begin so')], default='word', help_text='A beginning is one word of at least three letters; it takes endings of up to four letters.', max_length=10, verbose_name='holds for'),
        ),
    ]
