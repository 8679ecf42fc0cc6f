"""Words that say nothing about what somebody looks for, folded. A query of nothing else is searched for them."""

_SERBIAN = """
a ako ali bi bih bila bili bilo biti bude budu ce cega cemu cu da do ga gde i ih ili im ima imam imamo imaju iz ja je
jel jer jesam jeste joj kad kada kako koga koja koje koji kojih kojim kojoj koju ko kod ka k li me mene meni mi mogu
moze mozemo moj moja moje moram na nam nas nasa nase nasi ne nece neki neka neko nego ni nije nisam nisu no o od on
ona oni ono ova ovaj ove ovi ovo po pa pod pre pri s sa sam samo se smo ste su sto sta svaki sve svi ta taj te ti to
treba trebam tu u uz va vam vas vi vise za zato zasto
"""
_ALBANIAN = """
a ai ajo ata ato c cila cilat cilet cili cka dhe do duhet duke e edhe eshte i in ishte ja jam jane je jemi jeni ju ka
kam kane ke kemi keni kjo kjo ku kur kush ky ma me mos mua mund na ne nese nga nje nuk o ose pa pas per po por pra
qe sa se si te ti tij tyre u une
"""
COMMON = frozenset(f"{_SERBIAN} {_ALBANIAN}".split())
