import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.documents.permissions import permission_policy as documents
from wagtail.images.permissions import permission_policy as images
from wagtail.models import (
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowContentType,
)
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy

from campaign_content.staff.models import User
from putokaz.groups import make_groups
from putokaz.roles import ROLES, Role

pytestmark = pytest.mark.django_db


def member(group: str) -> User:
    user = User.objects.create_user(group)
    user.groups.add(Group.objects.get(name=group))
    return user


@pytest.fixture
def home() -> Page:
    home = Page.objects.filter(depth=2).first()
    assert home is not None
    return home


def forget_groups() -> None:
    """Bring the database back to what Wagtail's own migrations leave."""
    Workflow.objects.all().delete()
    Group.objects.all().delete()
    for name in ("Editors", "Moderators"):
        group = Group.objects.create(name=name)
        root = Page.get_first_root_node()
        GroupPagePermission.objects.create(
            group=group, page=root, permission=Permission.objects.get(codename="publish_page")
        )
    Workflow.objects.create(name="Moderators approval")


def test_the_groups_exist_and_wagtails_own_do_not() -> None:
    assert set(Group.objects.values_list("name", flat=True)) == {role.name for role in ROLES}


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_a_role_has_what_its_table_says_and_no_more(role: Role) -> None:
    user = member(role.name)
    granted = {
        f"{model.split('.')[0]}.{action}_{model.split('.')[1]}"
        for model, actions in role.models.items()
        for action in actions.split()
    }
    assert user.get_all_permissions() == granted | {"wagtailadmin.access_admin"}


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_every_model_of_the_table_exists(role: Role) -> None:
    for model in role.models:
        apps.get_model(model)


@pytest.mark.parametrize(
    ("group", "can_edit", "can_publish", "can_delete_trees"),
    [
        ("Urednici", True, False, False),
        ("Recenzenti", True, True, False),
        ("Prevodioci", False, False, False),
        ("Terenski radnici", False, False, False),
        ("Koordinatori", True, True, True),
    ],
)
def test_permissions_on_pages(
    group: str, can_edit: bool, can_publish: bool, can_delete_trees: bool, home: Page
) -> None:
    permissions = home.permissions_for_user(member(group))
    assert permissions.can_edit() is can_edit
    assert permissions.can_publish() is can_publish
    assert ("bulk_delete" in permissions.permissions) is can_delete_trees


@pytest.mark.parametrize(
    ("group", "can_keep_files"),
    [
        ("Urednici", True),
        ("Recenzenti", True),
        ("Prevodioci", False),
        ("Terenski radnici", False),
        ("Koordinatori", True),
    ],
)
@pytest.mark.parametrize("policy", [images, documents], ids=["images", "documents"])
def test_permissions_on_files(policy: CollectionOwnershipPermissionPolicy, group: str, can_keep_files: bool) -> None:
    user = member(group)
    for action in ("add", "change"):
        assert policy.user_has_permission(user, action) is can_keep_files


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_all_but_field_workers_may_choose_among_images(role: Role) -> None:
    assert images.user_has_permission(member(role.name), "choose") is (role.name != "Terenski radnici")


def test_what_editors_submit_waits_for_a_reviewer_or_a_coordinator(home: Page) -> None:
    workflow = home.get_workflow()
    assert workflow is not None
    assert workflow.name == "Druga osoba"
    (task,) = workflow.tasks
    assert set(task.specific.groups.values_list("name", flat=True)) == {"Recenzenti", "Koordinatori"}
    assert list(Workflow.objects.values_list("name", flat=True)) == ["Druga osoba"]


def test_offices_and_approved_texts_go_the_same_way() -> None:
    models = {(kind.content_type.app_label, kind.content_type.model) for kind in WorkflowContentType.objects.all()}
    assert models == {("pages", "office"), ("verification", "approvedtext")}


def test_a_new_installation_has_our_groups_and_none_of_wagtails() -> None:
    forget_groups()
    assert make_groups()
    editors = Group.objects.get(name="Urednici")
    assert set(editors.page_permissions.values_list("permission__codename", flat=True)) == {"add_page", "change_page"}
    assert not Group.objects.filter(name__in=["Editors", "Moderators"]).exists()
    assert not Workflow.objects.filter(name="Moderators approval").exists()


def test_what_an_administrator_changed_stays() -> None:
    Group.objects.get(name="Terenski radnici").delete()
    reviewers = Group.objects.get(name="Recenzenti")
    reviewers.permissions.clear()
    GroupCollectionPermission.objects.filter(group=reviewers).delete()
    call_command("migrate", verbosity=0)
    assert not Group.objects.filter(name="Terenski radnici").exists()
    assert not reviewers.permissions.exists()
    assert not GroupCollectionPermission.objects.filter(group=reviewers).exists()


def test_without_a_root_page_nothing_is_half_made() -> None:
    Group.objects.all().delete()
    Page.objects.all().delete()
    assert not make_groups()
    assert not Group.objects.exists()


@pytest.mark.parametrize(("role", "status"), [("Koordinatori", 200), ("Urednici", 302)])
def test_coordinators_look_after_the_folders_of_images_and_documents(client: Client, role: str, status: int) -> None:
    user = User.objects.create_user("somebody")
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    assert client.get(reverse("wagtailadmin_collections:index")).status_code == status
