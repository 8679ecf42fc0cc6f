from campaign_content.privacy import classify

classify("languages.Place", none="id name name_sr name_sr_latn name_sq names_in_both")
