package io.followthrough.events;

/** Where somebody showed interest. */
public enum CaptureChannel {
    WEB_FORM,
    NEWSLETTER,
    STOREFRONT,
    NETWORKING_EVENT,
    REFERRAL,
    SOCIAL_MEDIA,
    BLOG,
    PHONE,
    EMAIL,
    IMPORT,
    PARTNER
}
