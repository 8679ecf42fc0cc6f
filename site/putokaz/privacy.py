"""What the tables of Wagtail, Django and the other libraries say about people: staff, who work under their names."""

from campaign_content.privacy import classify, personal

from . import erasers  # noqa: F401  registering is what importing does

AUTHOR = personal("shows which member of staff did it", "staff accounts")
PREFERENCE = personal("how a member of staff wants to see the admin", "staff accounts")
REMARK = personal("what staff say to each other about a page", "staff accounts")
LOG = personal("to answer to funder and auditor for who changed what", "staff log")
TRACE = personal("what a member of staff has open or is typing", "editing traces")
SESSION = personal("keeps a member of staff signed in", "sessions")
TASK = personal("what a background task was given and returned", "task results")
UPLOAD = personal("may show people or carry their names", "media files")

# --- Django ------------------------------------------------------------------------------------------
classify("auth.Group", none="id name permissions")
classify("auth.Permission", none="id name content_type codename")
classify("contenttypes.ContentType", none="id app_label model")
classify("sessions.Session", none="expire_date", fields={"session_key": SESSION, "session_data": SESSION})

# --- Accounts, tasks, tags ---------------------------------------------------------------------------
classify("account.EmailAddress", none="id verified primary", fields={"user": AUTHOR, "email": AUTHOR})
classify("account.EmailConfirmation", none="id created sent", fields={"email_address": AUTHOR, "key": AUTHOR})
classify(
    "django_tasks_database.DBTaskResult",
    none="id status enqueued_at started_at finished_at priority task_path worker_ids queue_name backend_name "
    "run_after exception_class_path",
    fields={"args_kwargs": TASK, "return_value": TASK, "traceback": TASK},
)
classify("taggit.Tag", none="id name slug")
classify("taggit.TaggedItem", none="id tag content_type object_id")

# --- Wagtail: pages and what approves them -----------------------------------------------------------
classify(
    "wagtailcore.Page",
    none="id path depth numchild translation_key locale latest_revision live has_unpublished_changes "
    "first_published_at last_published_at live_revision go_live_at expire_at expired locked locked_at title "
    "draft_title slug content_type url_path seo_title show_in_menus search_description latest_revision_created_at "
    "alias_of",
    fields={"owner": AUTHOR, "locked_by": AUTHOR},
)
classify(
    "wagtailcore.Revision",
    none="id content_type base_content_type object_id created_at object_str content approved_go_live_at",
    fields={"user": AUTHOR},
)
for log, target in (("PageLogEntry", "page"), ("ModelLogEntry", "object_id")):
    classify(
        f"wagtailcore.{log}",
        none=f"id content_type action timestamp uuid revision content_changed deleted {target}",
        fields={"label": LOG, "data": LOG, "user": LOG},
    )
classify(
    "wagtailcore.Comment",
    none="id page contentpath position created_at updated_at revision_created resolved_at",
    fields={"user": REMARK, "text": REMARK, "resolved_by": REMARK},
)
classify("wagtailcore.CommentReply", none="id comment created_at updated_at", fields={"user": REMARK, "text": REMARK})
classify("wagtailcore.PageSubscription", none="id page comment_notifications", fields={"user": PREFERENCE})
classify("wagtailcore.Task", none="id name content_type active")
classify("wagtailcore.GroupApprovalTask", none="task_ptr groups")
classify("wagtailcore.Workflow", none="id name active")
classify("wagtailcore.WorkflowTask", none="id sort_order workflow task")
classify("wagtailcore.WorkflowPage", none="page workflow")
classify("wagtailcore.WorkflowContentType", none="content_type workflow")
classify(
    "wagtailcore.WorkflowState",
    none="id content_type base_content_type object_id workflow status created_at current_task_state",
    fields={"requested_by": AUTHOR},
)
classify(
    "wagtailcore.TaskState",
    none="id workflow_state revision task status started_at finished_at content_type",
    fields={"finished_by": AUTHOR, "comment": LOG},
)

# --- Wagtail: structure, permissions, search ---------------------------------------------------------
classify("wagtailcore.Site", none="id hostname port site_name root_page is_default_site")
classify("wagtailcore.Locale", none="id language_code")
classify("wagtailcore.Collection", none="id path depth numchild name")
classify("wagtailcore.GroupPagePermission", none="id group page permission")
classify("wagtailcore.GroupCollectionPermission", none="id group collection permission")
classify("wagtailcore.GroupSitePermission", none="id group site permission")
classify("wagtailcore.PageViewRestriction", none="id restriction_type password page groups")
classify("wagtailcore.CollectionViewRestriction", none="id restriction_type password collection groups")
classify(
    "wagtailcore.ReferenceIndex",
    none="id content_type base_content_type object_id to_content_type to_object_id model_path content_path "
    "content_path_hash",
)
# Pages, images and documents: nothing with a reader's name is indexed. PostgreSQL and SQLite have other columns.
classify(
    "wagtailsearch.IndexEntry",
    none="id content_type object_id title_norm autocomplete title title_text body body_text",
)
classify("wagtailsearch.SQLiteFTSIndexEntry", none="autocomplete title body index_entry")
classify(
    "wagtailredirects.Redirect",
    none="id old_path site is_permanent redirect_page redirect_page_route_path redirect_link automatically_created "
    "created_at",
)
classify(
    "wagtailembeds.Embed",  # stays empty: WAGTAILEMBEDS_FINDERS names nobody to ask
    none="id url max_width hash type html title author_name provider_name thumbnail_url width height last_updated "
    "cache_until",
)

# --- Wagtail: media, in tables that stay empty beside the campaign's own, and unfinished uploads -----
MEDIA = "id collection title created_at file_size file_hash"
classify("wagtaildocs.Document", none=MEDIA, fields={"file": UPLOAD, "uploaded_by_user": AUTHOR})
classify(
    "wagtailimages.Image",
    none=f"{MEDIA} description width height focal_point_x focal_point_y focal_point_width focal_point_height",
    fields={"file": UPLOAD, "uploaded_by_user": AUTHOR},
)
classify("wagtailimages.Rendition", none="id filter_spec width height focal_point_key image", fields={"file": UPLOAD})
classify("wagtailcore.UploadedFile", none="id for_content_type", fields={"file": TRACE, "uploaded_by_user": TRACE})

# --- Wagtail: the admin of each member of staff ------------------------------------------------------
classify("wagtailadmin.Admin", none="id")
classify(
    "wagtailadmin.EditingSession",
    none="id content_type object_id is_editing",
    fields={"user": TRACE, "last_seen_at": TRACE},
)
classify(
    "wagtailadmin.FormState",
    none="id content_type object_id parent_object_id last_updated_at",
    fields={"user": TRACE, "data": TRACE},
)
classify(
    "wagtailusers.UserProfile",
    none="id submitted_notifications approved_notifications rejected_notifications updated_comments_notifications "
    "current_time_zone dismissibles theme contrast density keyboard_shortcuts",
    fields={"user": PREFERENCE, "preferred_language": PREFERENCE, "avatar": UPLOAD},
)
