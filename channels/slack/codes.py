"""Slack's error words as data: what each of them means for one post of ours.

Words and meanings are those of the provider's method pages (docs.slack.dev); what to do about them is ours.
"""

from bot.wire import FailureCode

_TABLE: tuple[tuple[FailureCode, str], ...] = (
    ("throttled", "ratelimited rate_limited message_limit_exceeded"),
    ("unavailable", "service_unavailable request_timeout team_added_to_org over_capacity"),
    # Slack may have done it all the same.
    ("in_doubt", "internal_error fatal_error"),
    (
        "misconfigured",
        "not_authed invalid_auth account_inactive token_revoked token_expired missing_scope no_permission "
        "org_login_required ekm_access_denied not_allowed_token_type team_access_not_granted "
        "access_denied enterprise_is_restricted accesslimited team_not_found unknown_method "
        "method_deprecated deprecated_endpoint two_factor_setup_required restricted_action "
        "restricted_action_read_only_channel restricted_action_thread_only_channel "
        "restricted_action_thread_locked restricted_action_non_threadable_channel "
        "posting_to_general_channel_denied not_in_channel as_user_not_supported app_missing_action_url "
        "invalid_post_type missing_post_type",
    ),
    (
        "bad_address",
        "channel_not_found user_not_found users_not_found users_list_not_supplied not_enough_users "
        "cannot_dm_bot cannot_dm_self too_many_users invalid_user_combination channel_type_not_supported "
        "thread_not_found invalid_thread_ts not_in_dm",
    ),
    (
        "unreachable",
        "is_archived user_disabled user_not_visible is_inactive messages_tab_disabled user_is_restricted "
        "external_channel_migrating",
    ),
    ("too_long", "msg_too_long msg_blocks_too_long too_many_attachments"),
    (
        "bad_media",
        "file_not_found file_deleted invalid_file invalid_files file_upload_size_restricted "
        "file_uploads_disabled file_uploads_except_images_disabled storage_limit_reached "
        "file_update_failed blocked_file_type malware_detected",
    ),
    (
        "rejected",
        "invalid_blocks invalid_blocks_format no_text invalid_arguments invalid_arg_name "
        "invalid_array_arg invalid_charset invalid_form_data invalid_metadata_format "
        "invalid_metadata_schema metadata_too_large message_not_found cant_update_message "
        "cant_delete_message edit_window_closed block_mismatch markdown_text_conflict invalid_cursor "
        "invalid_ts_latest invalid_ts_oldest",
    ),
)
ERRORS: dict[str, FailureCode] = {word: code for code, words in _TABLE for word in words.split()}
"""The provider's word → one failure of our closed list. A word we do not know is told by the HTTP status."""

REPAIR: dict[str, str] = {
    "missing_scope": "a scope is missing: render the manifest again and reinstall the app",
    "not_in_channel": "invite the app into the channel",
    "account_inactive": "the app was removed from the workspace",
    "token_revoked": "the token was revoked: install the app again",
    "invalid_auth": "the token is wrong",
    "messages_tab_disabled": "switch on the app's Messages tab",
}
"""What the administrator can do about some of them."""
