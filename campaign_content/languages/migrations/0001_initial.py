
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
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
    ]
