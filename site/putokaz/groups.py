"""Makes the groups of roles.py and the workflow in a new installation, once."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import connections, transaction
from django.db.migrations.executor import MigrationExecutor
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowContentType,
    WorkflowPage,
    WorkflowTask,
)

from .roles import APPROVED_SNIPPETS, APPROVERS, ROLES, WORKFLOW, Role

# Wagtail's migrations make two groups and a workflow; ours replace them.
WAGTAILS_GROUPS = ("Editors", "Moderators")
WAGTAILS_WORKFLOW = "Moderators approval"


def after_migrate(using: str, **_signal: Any) -> None:
    """Receiver of post_migrate. Waits, without a word, until every app has its tables and permissions."""
    executor = MigrationExecutor(connections[using])
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        make_groups()


@transaction.atomic
def make_groups() -> bool:
    """Make the groups and the workflow if none of them was ever made here; says whether it did.

    All or nothing: a group that a coordinator changed, renamed or deleted later stays as they left it.
    """
    root, files = Page.get_first_root_node(), Collection.get_first_root_node()
    if root is None or files is None or Group.objects.filter(name__in=[role.name for role in ROLES]).exists():
        return False
    groups = {role.name: _make_group(role, root, files) for role in ROLES}
    _make_workflow(root, [groups[role.name] for role in APPROVERS])
    Group.objects.filter(name__in=WAGTAILS_GROUPS).delete()
    return True


def _make_group(role: Role, root: Page, files: Collection) -> Group:
    group = Group.objects.create(name=role.name)
    group.permissions.set([_permission("wagtailadmin.admin", "access_admin"), *_permissions(role.models.items())])
    for permission in _permissions([("wagtailcore.page", role.pages)]):
        GroupPagePermission.objects.create(group=group, page=root, permission=permission)
    # Wagtail asks for the permissions of its own models, whatever model the project uses.
    grants = [
        ("wagtailimages.image", role.files),
        ("wagtaildocs.document", role.files),
        ("wagtailcore.collection", role.collections),
    ]
    for permission in _permissions(grants):
        GroupCollectionPermission.objects.create(group=group, collection=files, permission=permission)
    return group


def _make_workflow(root: Page, approvers: Iterable[Group]) -> None:
    Workflow.objects.filter(name=WAGTAILS_WORKFLOW).delete()
    GroupApprovalTask.objects.filter(name=WAGTAILS_WORKFLOW).delete()
    task = GroupApprovalTask.objects.create(name=WORKFLOW)
    task.groups.set(approvers)
    workflow = Workflow.objects.create(name=WORKFLOW)
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page=root)
    for model in APPROVED_SNIPPETS:
        WorkflowContentType.objects.create(workflow=workflow, content_type=_content_type(model))


def _permissions(grants: Iterable[tuple[str, str]]) -> Iterator[Permission]:
    for model, actions in grants:
        for action in actions.split():
            yield _permission(model, f"{action}_{model.split('.')[1]}")


def _permission(model: str, codename: str) -> Permission:
    return Permission.objects.get(content_type=_content_type(model), codename=codename)


def _content_type(model: str) -> ContentType:
    return ContentType.objects.get_by_natural_key(*model.split("."))
