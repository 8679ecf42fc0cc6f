from campaign_content.privacy import classify

classify("print.ShortCode", none="id digits page language created_at")
